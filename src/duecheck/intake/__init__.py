"""Ways in: arguments, JSON, observed lines. Text in, a Request or evidence out."""
