package org.niangjia.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.Born;
import org.niangjia.person.NewPerson;
import org.niangjia.person.Sex;
import org.niangjia.seat.Held;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.Whom;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who sits where in the demonstration; all names are invented. */
@Component
@ConditionalOnProperty("niangjia.demonstration")
class Teams {
    private static final String CONGRESS = "第三次妇女代表大会选举结果（演示）";

    private final SeatChanges changes;

    Teams(SeatChanges changes) {
        this.changes = changes;
    }

    private record Member(
            String region,
            String name,
            int born,
            String position,
            String from,
            @Nullable String until,
            String appointment) {}

    private static final List<Member> MEMBERS = List.of(
            new Member(Cast.COUNTY, "娜仁托娅", 1974, "chair", "2022-03-08", null, "full_time"),
            new Member(Cast.COUNTY, "包玉荣", 1981, "vice_chair", "2022-03-08", null, "full_time"),
            new Member(Cast.COUNTY, "金美善", 1985, "vice_chair", "2023-05-01", null, "seconded"),
            new Member(Cast.TOWNSHIP, "赵淑琴", 1969, "chair", "2016-07-01", "2021-06-01", "full_time"),
            new Member(Cast.TOWNSHIP, "萨仁其其格", 1983, "chair", "2021-06-01", null, "full_time"),
            new Member(Cast.TOWNSHIP, "李春梅", 1988, "vice_chair", "2021-06-01", null, "full_time"),
            new Member(Cast.TOWNSHIP, "韩丽萍", 1979, "vice_chair", "2021-06-01", null, "part_time"),
            new Member(Cast.TOWNSHIP, "孟根花", 1990, "executive", "2021-06-01", null, "part_time"),
            new Member(Cast.TOWNSHIP, "郑桂芝", 1972, "executive", "2021-06-01", "2024-09-01", "part_time"),
            new Member(Cast.COMMUNITY, "白秀兰", 1976, "chair", "2021-04-20", null, "part_time"),
            new Member(Cast.COMMUNITY, "吴凤英", 1984, "executive", "2021-04-20", null, "part_time"));

    void take(Officer officer) {
        MEMBERS.forEach(member -> changes.take(
                officer,
                Cast.at(member.region()),
                Whom.unknown(new NewPerson(member.name(), Sex.WOMAN, new Born(member.born(), null), null, "")),
                new Held(
                        member.position(),
                        LocalDate.parse(member.from()),
                        member.until() == null ? null : LocalDate.parse(member.until()),
                        null,
                        member.appointment(),
                        null,
                        "elected",
                        Map.of(),
                        "",
                        CONGRESS)));
    }
}
