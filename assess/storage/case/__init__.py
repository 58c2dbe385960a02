"""Competency frameworks as 1EdTech CASE 1.1 JSON: reading, writing, merging, and what of it our skills can be."""
