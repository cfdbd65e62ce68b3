package org.safeguarding.metrics;

import org.safeguarding.testing.MigrationsContract;

class MigrationsTest extends MigrationsContract {}
