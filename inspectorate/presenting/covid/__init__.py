"""The page on Covid-19: its timeline and the parts of its story.

Each part is a module that tells it in sentences, draws it, and names what to bear in mind.
"""

from inspectorate.domain import covid_parts
from inspectorate.presenting.covid import backlog, caseloads, contact, delivery, quality, voices

STORIES = {
    covid_parts.CONTACT: contact,
    covid_parts.DELIVERY: delivery,
    covid_parts.BACKLOG: backlog,
    covid_parts.QUALITY: quality,
    covid_parts.VOICES: voices,
    covid_parts.CASELOADS: caseloads,
}
