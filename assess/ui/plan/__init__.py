"""The plan: the time there is, the curve, the weeks and what does not fit."""
