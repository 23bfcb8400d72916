// A bare theme searches nothing.
