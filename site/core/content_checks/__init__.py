"""What is looked at before a page is submitted: `checking.check(page)` says what to mend.

`walk` reads a page of any kind into parts, `content` looks up what they refer to, and each
module of `rules` holds the rules of one subject, listed in `rules.RULES`.
"""
