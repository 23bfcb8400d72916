"""oitgen builds the public disclosure site of a Thai agency from a folder of its documents."""

__version__ = "0.1.0"
