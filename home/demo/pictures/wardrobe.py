"""The people who come back in many pictures."""

from dataclasses import replace

from . import palette as p
from .palette import mix
from .people import Look, Pose

CLERK = Look(top=p.SHIRT, bottom=p.NAVY)
CLERK_WOMAN = Look(
    top=mix(p.SKY, p.PAPER, 0.55), bottom=p.NAVY, slim=True, hair="bun", skin=p.SKINS[0]
)
LEADER = Look(cut="suit", top=p.NAVY, bottom=p.NAVY, skin=p.SKINS[1])
LEADER_GREY = Look(
    cut="suit", top=p.CHARCOAL, bottom=p.CHARCOAL, hair_color=p.HAIR_GREY, glasses=True
)
LADY = Look(cut="aodai", top=p.RED, bottom=p.SHIRT, slim=True, hair="long", skin=p.SKINS[0])
LADY_TEAL = replace(LADY, top=p.TEAL, hair="bun")
LADY_PLUM = replace(LADY, top=p.PLUM, hair="bun", hair_color=p.HAIR)
YOUTH = Look(cut="tee", top=p.YOUTH_BLUE, bottom=p.CHARCOAL, skin=p.SKINS[1])
YOUTH_CAP = replace(YOUTH, hat="cap")
YOUTH_WOMAN = replace(YOUTH, slim=True, hair="tail", skin=p.SKINS[0])
FARMER = Look(
    top=mix(p.TEA, p.SAND, 0.3),
    bottom=p.WOOD_DARK,
    skin=p.SKINS[2],
    hat="conical",
    long_sleeves=True,
)
FARMER_WOMAN = Look(
    top=p.ROSE,
    bottom=p.CHARCOAL,
    skin=p.SKINS[1],
    slim=True,
    hair="long",
    hat="conical",
    long_sleeves=True,
)
CITIZEN = Look(cut="tee", top=p.GOLD_DARK, bottom=p.NAVY, skin=p.SKINS[2])
CITIZEN_WOMAN = Look(top=p.ROSE, bottom=p.PLUM, slim=True, hair="long", skin=p.SKINS[1])
ELDER = Look(
    top=mix(p.TEA_DARK, p.STONE, 0.55),
    bottom=p.CHARCOAL,
    hair_color=p.HAIR_WHITE,
    long_sleeves=True,
    glasses=True,
)
ELDER_WOMAN = Look(
    top=p.PLUM, bottom=p.CHARCOAL, hair="bun", hair_color=p.HAIR_WHITE, slim=True, long_sleeves=True
)
DOCTOR = Look(cut="coat", top=p.PAPER, bottom=p.TEAL, mask=True)
NURSE = replace(DOCTOR, slim=True, hair="bun", skin=p.SKINS[0])
HIGHLAND_MAN = Look(cut="brocade", top=p.CHARCOAL, bottom=p.INK, skin=p.SKINS[3], hat="band")
HIGHLAND_WOMAN = Look(
    cut="brocade",
    top=p.CHARCOAL,
    bottom=p.INK,
    skin=p.SKINS[3],
    hair="bun",
    hat="band",
    slim=True,
    skirt=True,
)
PUPIL = Look(top=p.PAPER, bottom=p.NAVY, skin=p.SKINS[1], scarf=p.RED)
PUPIL_GIRL = replace(PUPIL, slim=True, hair="tail", skin=p.SKINS[0])
OFFICER = Look(top=p.KHAKI, bottom=mix(p.KHAKI, p.WOOD_DARK, 0.4), hat="police", skin=p.SKINS[1])

CROWD = (
    CLERK,
    LADY_TEAL,
    CITIZEN,
    LADY,
    ELDER,
    CLERK_WOMAN,
    LEADER,
    HIGHLAND_WOMAN,
    YOUTH,
    LADY_PLUM,
    LEADER_GREY,
    CITIZEN_WOMAN,
)

FROM_BEHIND = Pose(view="back", bust=True)
SIDE = Pose(
    view="side", left=(0.05, 0.47), right=(-0.03, 0.47), left_foot=(0.03, 0), right_foot=(-0.03, 0)
)
WALK = Pose(
    view="side",
    left=(-0.13, 0.5),
    right=(0.15, 0.51),
    left_foot=(0.13, 0),
    right_foot=(-0.12, 0.02),
)
WALK_LEFT = replace(WALK, flip=True)
SIT = Pose(
    view="side",
    hip=0.27,
    left=(0.2, 0.33),
    right=(0.18, 0.33),
    left_foot=(0.21, 0),
    right_foot=(0.17, 0),
)
SIT_LEFT = replace(SIT, flip=True)
AT_TABLE = Pose(left=(-0.075, 0.56), right=(0.075, 0.56), bust=True)
