package org.niangjia.consultation;

import org.springframework.stereotype.Service;

/**
 * Nothing lies unseen: each minute one look at all that waits. What nobody acts on climbs; of what came to a desk since,
 * its officers are told.
 */
@Service
public class Attention {
    private final WaitingRoom room;
    private final Escalation escalation;
    private final Telling telling;
    private final Attendance attendance;

    Attention(WaitingRoom room, Escalation escalation, Telling telling, Attendance attendance) {
        this.room = room;
        this.escalation = escalation;
        this.telling = telling;
        this.attendance = attendance;
    }

    /**
     * @param climbed requests that went up
     * @param told addresses to which something went
     */
    public record Looked(int climbed, int told) {}

    public synchronized Looked look() {
        var presence = attendance.now();
        var due = escalation.new Due(presence);
        room.look(each -> {
            if (each.fresh()) {
                telling.stir(each.desk());
            }
            due.consider(each);
        });
        // At once: a minute at night is long for what is urgent, and what is usual takes its time.
        var climbed = due.climbUrgent(telling::stir);
        var told = climbed == 0 ? 0 : telling.send(presence);
        climbed += due.climbUsual(telling::stir);
        return new Looked(climbed, told + telling.send(presence));
    }
}
