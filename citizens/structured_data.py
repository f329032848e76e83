"""Questions and published comments in the words of schema.org.

Nothing names the sender: the texts are the edited ones, and the sender is left out (R47).
"""

from datetime import date

from sharing.head import Head
from sharing.structured_data import node, organisation, stamp


def qa_page(page, head: Head, *, question: str, asked_on: date | None, answer: str) -> dict:
    return node(
        "QAPage",
        mainEntity=node(
            "Question",
            name=page.title,
            text=question,
            dateCreated=stamp(asked_on),
            answerCount=1,
            acceptedAnswer=node(
                "Answer",
                text=" ".join(answer.split()),
                dateCreated=stamp(page.answered_on),
                author=organisation(page.answering_unit or head.publisher),
                url=head.url,
            ),
        ),
    )
