"""Whether content is what an instructor can trust: complete, plain to read, sourced, and without hints at the right answer."""
