"""Only one fixed text may run scripts; what comes from the data never may."""

import ast

from inspectorate import config
from inspectorate.components import blocks


def calls_that_allow_scripts() -> list[ast.Call]:
    files = [config.ROOT / "app.py", *config.ROOT.glob("pages/*.py")]
    files += config.ROOT.glob("inspectorate/**/*.py")
    return [
        node
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and any(keyword.arg == "unsafe_allow_javascript" for keyword in node.keywords)
    ]


def test_one_call_alone_may_run_a_script_and_it_runs_our_fixed_text():
    (call,) = calls_that_allow_scripts()
    assert ast.unparse(call) == "st.html(SCRIPTS, unsafe_allow_javascript=True)"
    copy, stay = (f'<script type="module" src="{name}.js"></script>' for name in ("copy", "stay"))
    assert copy + stay == blocks.SCRIPTS
