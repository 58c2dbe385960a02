"""The study plan: steps, their order, the days they fall on, and what the person decides about it.

The names and where they are stand in `__init__.pyi`; a part is loaded when it is first used, so that the window opens sooner.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
