"""The fixed wordings of Reviews and history."""

CHARGED = (
    "Reviews started when a person under supervision was charged. About half of notifications end "
    "in a conviction for such an offence."
)
HIGHEST_LEVEL = (
    "Highest level of risk of serious harm at any time in the sentence, not the level at the time "
    "of the offence; people charged with murder, not all convicted."
)
OF_THE_REVIEW = "The rating is of the review, not of the supervision."
NO_RATE = "No rate: the number of people supervised by each provider is not in these tables."
MURDER_TITLE = "Reviews after a charge of murder, by level of risk"
QUALITY_TITLE = "How good the reviews were"
YEARS_TITLE = "Reviews received, 2015 to 2020"
OTHERWISE_TITLE = "Other published figures"
NOT_INHERITED = (
    "Ratings of these services stand beside those of the PDUs and regions of today and are never "
    "carried over: other standards, other organisations."
)
TWO_ROUNDS = (
    "Ten standards of 2018 and of 2019, in two rounds; the second was cut short by Covid-19. A "
    "service without a rating may have been inspected without our having the report."
)
OWNERS = (
    "Who ran a CRC is told as each source tells it, with its date. The legend of the annual "
    "report's own figure is misplaced in the text that we hold, so it is not used."
)
SURVEY = (
    "Those who answered chose to; about one in ten of all staff did. How many gave each answer is "
    "not printed."
)
PLANNED = "Some of these were plans: what was said to be due, in the words of its time."
NOTHING = "We hold nothing on this; choose another topic above."
