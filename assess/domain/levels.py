"""The five supervision levels, 0 (not learned) to 4 (safely alone), and targets on that scale."""

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from assess.domain.base import Frozen, Line

Level: TypeAlias = Annotated[int, Field(ge=0, le=4, strict=True)]
Target: TypeAlias = Annotated[int, Field(ge=1, le=4, strict=True)]

LOWEST_LEVEL: Final = 0
HIGHEST_LEVEL: Final = 4


class LevelName(Frozen):
    """What a level is called and what it means for any skill."""

    level: Level
    name: Line
    short: Line
    meaning: Line
