"""Disk → model: configuration, catalogues, files, texts, and which element each serves."""
