"""The questions offered on an empty page; a test holds that the corpus answers each of them."""

EXAMPLES = (
    "Vad säger rapporten om psykisk hälsa?",
    "Ge exempel på insatser för unga.",
    "Vilka är de tre stora samhällsutmaningarna?",
    "Hur mycket pengar gick till regionala projekt 2021?",
    "Vad är smart specialisering?",
)
