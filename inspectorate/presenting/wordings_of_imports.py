"""The fixed wordings about bringing files: who may, how, and what happens to them."""

TITLE = "Import reports and workbooks"
LEAD = (
    "Bring a published report (PDF, web page or text) or a filled workbook (XLSX). You see what "
    "was read and what is doubtful before anything is stored."
)
NOT_HERE = "Nobody can import through this page as you have opened it; it shows how it is done."
HOW_TO = (
    "On the machine that holds the data: python -m inspectorate import FILE.",
    "Through this page: start the server with python -m inspectorate serve --import and open the "
    "link that it prints. The link is new at each start.",
    "Where this site lets people sign in: with an e-mail address that the provider has verified "
    "and that stands on the list in the setting INSPECTORATE_IMPORTERS.",
)
WHY_SO = "What is read here is shown to everybody, so only those who answer for it may bring it."
DEMONSTRATION = (
    "What is shown here is demonstration data, not real, to which nothing is ever imported."
)
FILES = "Reports and workbooks"
TEMPLATE = "Download a workbook to fill in"
IN_SENTENCES = (
    "Figures in sentences: kept with their sentence alone, since which way is good no rule can tell"
)
PREVIEW = "Preview the Organisation page"
NOT_WAITING = "No file of this visit has that mark: choose the file again, and it is read anew."
NOTHING_IMPORTED = "Nothing has been imported yet."
