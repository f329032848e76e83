"""How the summary of a form's errors names the fields."""

from django import forms
from django.template.loader import render_to_string


class Form(forms.Form):
    wrong = forms.CharField(label="Nội dung nào chưa đúng?")
    name = forms.CharField(label="Họ và tên")


def test_a_label_gets_a_colon_unless_it_is_a_question():
    text = render_to_string("components/error_summary.html", {"form": Form({})})

    assert "Nội dung nào chưa đúng? " in text
    assert "?:" not in text
    assert "Họ và tên: " in text
