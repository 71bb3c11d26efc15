"""The words of the papers a person reads, one template a file; a firm's own goes first."""
