package org.safeguarding.referrals.child;

/**
 * The NHS number: ten digits, the last a check digit modulo 11.
 *
 * <p>Source: NHS Data Model and Dictionary, NHS NUMBER.
 */
public final class NhsNumber {

    public static final String FORMAT = "\\d{10}";
    public static final String NO_NHS_NUMBER = "An NHS number has ten digits.";

    private NhsNumber() {}

    static boolean isValid(String number) {
        if (number.length() != 10 || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        int sum = 0;
        for (int position = 0; position < 9; position++) {
            sum += (10 - position) * Character.digit(number.charAt(position), 10);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(number.charAt(9), 10);
    }
}
