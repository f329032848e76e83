"""Rich text that always opens again: what editors paste is cleaned on its way in and out."""
