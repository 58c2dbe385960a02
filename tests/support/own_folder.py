"""Content folders of one's own, written into a temporary folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

ANCHORS: Final = ("Has not seen it.", "Names the parts.", "Sets it up with help.", "Sets it up on a usual day.", "Finds a fault in time.")
DOMAIN: Final = 'domain = { id = "lab", title = "Laboratory", intro = "How well can you do this today?", order = 9 }'
STEPS: Final = "".join(
    f'[[skill.steps]]\nto_level = {level}\nhours = 1\nsetting = "lab"\nactivity = "Set it up {level} times."\n' for level in (1, 2, 3, 4)
)
SKILL: Final = f"""
[[skill]]
id = "ultrasound-setup"
title = "Ultrasound setup"
summary = "Get the room and the machine ready for the provider."
kind = "performance"
anchors = [{", ".join(f'"{anchor}"' for anchor in ANCHORS)}]

{STEPS}
"""
SOURCE: Final = '{ authority = "CDC", document = "Hand hygiene", url = "https://www.cdc.gov/clean-hands", checked = 2026-11-21 }'
DETAIL: Final = f"""
skill = "ultrasound-setup"
why = "It shows what no hand can feel."
unquestioned = "It is shown at the machine, and there is little to know by heart."
check_off = [
  {{ step = "Cleans the probe.", critical = true }},
  {{ step = "Warms the gel." }},
  {{ step = "Dims the light." }},
]
sources = [{SOURCE}]
"""
ROLE: Final = """
id = "clinic-aide"
version = "1"
title = "Clinic aide"
summary = "Helps in our clinic."
order = 20
sources = ["Our job description of 2026."]

[[expectation]]
skill = "hand-hygiene-asepsis"
target = 3
weight = 3
must_have = true
not_applicable_allowed = false
quick = true
reason = "All day long."

[[expectation]]
skill = "vital-signs"
target = 2
weight = 2
reason = "With a nurse beside."
"""
QUESTION: Final = (
    """
[[question]]
id = "{id}"
prompt = "Who may read a chart?"
options = [
  {{ text = "Who treats the patient", why = "They need it." }},
  {{ text = "Whoever is curious", why = "That is no reason to read it." }},
]
right = 0
source = """
    + SOURCE.replace("{", "{{").replace("}", "}}")
    + "\n"
)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes the files, with the folders that they stand in."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
