"""What duecheck refuses, with the rule and the lawful alternative."""
