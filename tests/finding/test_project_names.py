"""The name of a project is found by what stands before it, and ends where the sentence goes on."""

from __future__ import annotations

import pytest

from sok.finding.project_names import project_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I projektet Getrikt lånas getter ut.", "Getrikt"),
        ("Kommunen kallar arbetet Get på väg.", "Get på väg"),
        ("Föreningen kallar det Bockrundan.", "Bockrundan"),
        ("Utlåningen går under namnet Bockar i skogen och har fem anställda.", "Bockar i skogen"),
        (
            "Region Skåne driver sedan 2021 Getter blir ost, där nio är med.",
            "Getter blir ost",
        ),
        ("Med Luma sameby driver regionen Getternas år, där herdar får veta mer.", "Getternas år"),
        ("I byn startade kommunen Getternas lov, en kurs för herdar.", "Getternas lov"),
        ("I byn prövar länsstyrelsen Getternas kväll, som är ny.", "Getternas kväll"),
        ("I byn driver kommunen Bockarnas bad.", "Bockarnas bad"),
        ("I länet driver regionen Luleå, som är ett hem.", ""),
        (
            "Regionen har byggt ett stall, Gläntan på berget, som herdar sköter.",
            "Gläntan på berget",
        ),
        ("Regionen har byggt en simulator, Gläntan, där herdar övar.", "Gläntan"),
        ("Regionen har byggt en station, Luleå, där herdar övar.", ""),
        ("Regionen kallar upplägget för Getschema, efter herdarna.", "Getschema"),
        ("Försöket, som kallas Getöga, har pågått i två år.", "Getöga"),
        ("Ett exempel är Sol på stallet på Berget, där tio gårdar är med.", "Sol på stallet"),
        ("Ett exempel är Skåne, där tio gårdar är med.", ""),
        ("Gårdarna har bildat Bockringen, som lånar ut getter.", "Bockringen"),
        ("Sedan 2021 driver Region Skåne, som äger getterna, en gård.", ""),
        ("Satsningen heter Öppet för bockar och drivs av länet.", "Öppet för bockar"),
        ("Arbetet heter Get på väg, och är nytt.", "Get på väg"),
        ("Arbetet heter Soppa utan salt och börjar i maj.", "Soppa utan salt"),
        ("Arbetet heter Hö till alla getter och drivs av länet.", "Hö till alla getter"),
        ("Arbetet heter Får en dag och leds av länet.", "Får en dag"),
        ("Arbetet heter Ull ut i byn, och är nytt.", "Ull ut i byn"),
        ("Bocken vid bordet, som försöket heter, är nytt.", "Bocken vid bordet"),
        ("Bockar vid bordet, som många kallas, är få.", ""),
        ("Det kallas Soppa för tusen.", "Soppa för tusen"),
        ("Bocken vid bordet, som projektet kallas, drivs av länet.", "Bocken vid bordet"),
        ("Försöket, som har namnet Bocken i trappan, betalas av länet.", "Bocken i trappan"),
        ("Fem gårdar har gått samman om Getriket, en förening.", "Getriket"),
        ("Där har Region Skåne inrättat Lugna stallet på nio gårdar.", "Lugna stallet"),
        ("Där driver Åre kommun Getlov, en skola för unga.", "Getlov"),
        ("Där driver Åre kommun Getter hela året, en skola.", "Getter hela året"),
        ("Där driver Åre kommun Getter hela året.", ""),
        ("Han leder den tidning som fått namnet Getbladet.", "Getbladet"),
        ("Uppgifterna samlas i Bockkartan, som Åre kommun förvaltar.", "Bockkartan"),
        ("Länet har startat Sveriges första stall, som är stort.", ""),
        ("De har startat i Lund. Getterna trivs.", ""),
        ("Ett är projektet Hela byns båt i Västernorrland, där alla ror.", "Hela byns båt"),
    ],
)
def test_what_names_a_project(text: str, name: str) -> None:
    """A noun of its kind, "kallar", "under namnet", or who runs or founded it."""
    assert project_in(text) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ljus i stallet ska ge fler getter", "Ljus i stallet"),
        ("Stall utan tak är nytt", "Stall utan tak"),
        ("Låna ut en get och drivs av kommunen", "Låna ut en get"),
        ("Stall i samarbete med gårdarna", "Stall"),
        ("Stall i Skåne har fått getter", "Stall"),
        ("Getbete i stallet är nytt", "Getbete"),
        ("Getbete skrivit avtal", "Getbete"),
        ("Getternas hus är nytt", "Getternas hus"),
        ("Ljus på Berget och drivs av kommunen", "Ljus på Berget"),
        ("Häng med och prövas i år", "Häng med"),
        ("Tyst åker leds av kommunen", "Tyst åker"),
        ("Getvakten unga herdar", "Getvakten"),
        ("Herde 60+ och har fem deltagare", "Herde 60+"),
    ],
)
def test_where_a_name_ends(said: str, name: str) -> None:
    """A plain thing's name may say of what or where it is; a compound stands alone."""
    assert project_in(f"Projektet heter {said}.") == name
