"""The thirty procedures that residents ask for most."""

from home.demo.content import (
    procedures_certification,
    procedures_civil,
    procedures_economy,
    procedures_family,
    procedures_social,
)
from home.demo.content.types import Procedure

PROCEDURES: tuple[Procedure, ...] = (
    *procedures_civil.PROCEDURES,
    *procedures_family.PROCEDURES,
    *procedures_certification.PROCEDURES,
    *procedures_social.PROCEDURES,
    *procedures_economy.PROCEDURES,
)
