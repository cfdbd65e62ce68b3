package org.safeguarding.plans;

import org.safeguarding.testing.MigrationsContract;

class MigrationsTest extends MigrationsContract {}
