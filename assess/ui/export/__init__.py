"""Export and print: the report as it will print, and the files that can be taken away."""
