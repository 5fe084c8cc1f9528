"""The questions offered before anything was asked, one for each kind of answer.

A test holds that the corpus answers each of them.
"""

EXAMPLES = (
    "Hur mycket pengar gick till regionala projekt 2021?",
    "Vilka regioner fick mest investeringsstöd?",
    "Ge exempel på insatser för unga.",
    "Berätta allt om Norrbotten.",
    "Vilka är de tre stora samhällsutmaningarna?",
    "Vad är smart specialisering?",
)
