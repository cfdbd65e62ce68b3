package org.safeguarding.inspections;

import org.safeguarding.testing.MigrationsContract;

class MigrationsTest extends MigrationsContract {}
