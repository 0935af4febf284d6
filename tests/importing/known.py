"""The names that the samples' readers know: units that do not exist, standards that do."""

from collections.abc import Mapping

from inspectorate.importing.vocabulary import Vocabulary, read_vocabulary
from tests.importing.samples.contents import CODES, QUESTIONS
from tests.importing.samples.wide import ASKED, NATIONAL, REGIONAL

DIMENSIONS = ("engagement", "desistance", "safety")


def known_names(scores: Mapping[tuple[str, str, str], str] | None = None) -> Vocabulary:
    """A small vocabulary, made the way that the tables would make it.

    `scores` are slugs of held figures by inspection, standard and key question.
    """
    names = ("inspection", "standard", "key_question")
    return read_vocabulary(
        {
            "scores": [
                dict(zip(names, matter, strict=True)) | {"score": slug}
                for matter, slug in (scores or {}).items()
            ],
            "organisations": [
                {"organisation": slug, "name": name, "level": level}
                for slug, name, level in (
                    ("larkmoor", "Larkmoor", "pdu"),
                    ("north-fenwold", "North Fenwold and the Isles", "pdu"),
                    ("saint-ebbas", "St Ebba's", "pdu"),
                    ("fenwold-east", "Fenwold", "pdu"),
                    ("region-fenwold", "Fenwold", "region"),
                    ("region-eastmarch-and-fenwold", "Eastmarch and Fenwold", "region"),
                    ("nation", "England and Wales", "nation"),
                )
            ],
            "aliases": [{"alias": "Moor of Larks", "organisation": "larkmoor"}],
            "frameworks": [
                {"framework": "pdu-2021", "valid_from": "2021-10", "max_score": 27},
                {"framework": "pdu-2023", "valid_from": "2023-10", "max_score": 21},
                {"framework": "region-2023", "valid_from": "2023-10", "max_score": None},
                {"framework": "national-2024", "valid_from": "2024-12", "max_score": None},
            ],
            "standards": [
                *(_standard("pdu-2023", code, title) for title, code in CODES.items()),
                *(_standard("region-2023", _slug(title), title) for title in REGIONAL),
                *(_standard("national-2024", _slug(title), title) for title in NATIONAL),
                *(
                    _standard("national-2024", _slug(title), title, "not rated")
                    for title in ("Court work", *ASKED)
                ),
            ],
            "standard_titles": [
                {"framework": "pdu-2023", "title": "Reviewing progress", "standard": "P 2.4"}
            ],
            "key_questions": [
                {
                    "framework": "pdu-2023",
                    "standard": CODES[title],
                    "key_question": dimension,
                    "question": f"{title.split()[-1].lower()}-{dimension}",
                    "dimension": dimension,
                    "wording": wording,
                }
                for title, wordings in QUESTIONS.items()
                for dimension, wording in zip(DIMENSIONS, wordings, strict=True)
            ]
            + [
                {
                    "framework": "national-2024",
                    "standard": _slug(title),
                    "key_question": dimension,
                    "question": f"{_slug(title)}-{dimension}",
                    "dimension": dimension if len(wordings) == 3 else "",
                    "wording": wording,
                }
                for title, wordings in ASKED.items()
                for dimension, wording in zip(DIMENSIONS, wordings, strict=False)
            ],
        }
    )


def _standard(framework: str, code: str, title: str, basis: str = "judgement") -> dict[str, str]:
    return {"framework": framework, "standard": code, "title": title, "basis": basis}


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")
