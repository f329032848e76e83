from procedures.models.pages import ProcedureIndexPage, ProcedurePage
from procedures.models.parts import (
    ProcedureBasis,
    ProcedureForm,
    ProcedureRecording,
    ProcedureStep,
    ProcedureWay,
)
from procedures.models.terms import ProcedureAudience, ProcedureField

__all__ = [
    "ProcedureAudience",
    "ProcedureBasis",
    "ProcedureField",
    "ProcedureForm",
    "ProcedureIndexPage",
    "ProcedurePage",
    "ProcedureRecording",
    "ProcedureStep",
    "ProcedureWay",
]
