"""Those who act: their names, and coordinated lists of them taken apart."""
