"""Start Assess: `python main.py` opens the window, `python main.py COMMAND` works without one."""

from assess.app import main

if __name__ == "__main__":
    raise SystemExit(main())
