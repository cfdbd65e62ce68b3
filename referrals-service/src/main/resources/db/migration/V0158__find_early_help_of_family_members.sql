-- Early help that is entered late must not overlap any of the family, closed or open. The index held only what was open, and no query could use it.
drop index early_help_episode_family;
create index early_help_episode_family on early_help_episode using gin (family_members);
