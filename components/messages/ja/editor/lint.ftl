# What the linter finds in a facility's file: for whoever keeps the regulation, not for applicants.

lint-severity-error = 直してください
lint-severity-warning = 確かめてください
lint-severity-hint = 知っておいてください
