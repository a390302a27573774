package org.niangjia.person;

/**
 * What is needed to reach somebody, and to tell two of the same name apart; each may be empty. Read one by one, and each
 * reading stands in the record.
 *
 * @param identity of her identity card, 18 characters (GB 11643-1999)
 */
public record Numbers(String telephone, String identity) {
    public static final Numbers NONE = new Numbers("", "");

    @Override
    public String toString() {
        return "Numbers[]";
    }
}
