"""The user's own customers together: profiles, groups, strategies, and what changed since."""
