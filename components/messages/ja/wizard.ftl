# The words of the wizard's own steps.
