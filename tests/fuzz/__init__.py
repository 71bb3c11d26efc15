"""Coverage-guided fuzzing of everything that reads what strangers or users wrote."""
