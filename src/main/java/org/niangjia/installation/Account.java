package org.niangjia.installation;

/** A login of the database. */
public record Account(String user, String password) {
    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
