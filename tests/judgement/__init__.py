"""Measures judgement against labelled texts and pages; figures, never gates."""
