package org.safeguarding.records;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A component of a view that has no column in CSV: it says who a child is, or only a single answer has it. */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface NotInCsv {}
