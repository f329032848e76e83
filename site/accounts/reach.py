"""Whose accounts an administrator looks after (decision 7)."""

from django.contrib.auth.models import Group
from django.db.models import QuerySet

from accounts.models import User
from accounts.wards import group_ids, sites_of


def groups_within_reach(administrator: User) -> QuerySet[Group]:
    """The groups of the administrator's own wards."""
    if administrator.is_superuser:
        return Group.objects.all()
    return Group.objects.filter(pk__in=set().union(*map(group_ids, sites_of(administrator))))


def accounts_within_reach(administrator: User) -> QuerySet[User]:
    """The people of these groups alone, and those of no group; never a superuser."""
    if administrator.is_superuser:
        return User.objects.all()
    beyond = Group.objects.exclude(pk__in=groups_within_reach(administrator))
    return User.objects.filter(is_superuser=False).exclude(groups__in=beyond)


def may_manage(administrator: User, user: User) -> bool:
    return accounts_within_reach(administrator).filter(pk=user.pk).exists()
