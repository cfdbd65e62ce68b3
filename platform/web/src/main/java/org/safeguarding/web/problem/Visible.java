package org.safeguarding.web.problem;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text with something to see in it: not spaces alone, of any kind or width. Part of {@link Text}, {@link Prose} and
 * {@link Reason}, which refuse the empty text by its length.
 */
@Target(ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Visible.Validator.class)
public @interface Visible {

    String MESSAGE = "Write something: the text is blank.";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at code points: the space that does not break, or has no width, is a space too. */
    class Validator implements ConstraintValidator<Visible, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || isVisible(text);
        }

        /** True if something of the text can be seen. */
        public static boolean isVisible(String text) {
            return text.codePoints().anyMatch(Validator::isSeen);
        }

        private static boolean isSeen(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.CONTROL,
                        Character.FORMAT -> false;
                default -> true;
            };
        }
    }
}
