package org.niangjia.demonstration;

import java.util.List;
import java.util.Map;
import org.niangjia.consultation.Asked;
import org.niangjia.consultation.HelpDoor;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.Story;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.DemonstrationAccounts.Shown;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.Role;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sets the stage at the first start; later it only lets the players be on duty again, so that the desks are open. */
@Component
@ConditionalOnProperty("niangjia.demonstration")
class FirstScene implements SmartInitializingSingleton {
    private static final Viewer.Job STAGE = new Viewer.Job("demonstration");

    private final Cast cast;
    private final NewAccounts newAccounts;
    private final Accounts accounts;
    private final PublicPages pages;
    private final HelpDoor door;
    private final Teams teams;
    private final Neighbours neighbours;

    FirstScene(
            Cast cast,
            NewAccounts newAccounts,
            Accounts accounts,
            PublicPages pages,
            HelpDoor door,
            Teams teams,
            Neighbours neighbours) {
        this.cast = cast;
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.pages = pages;
        this.door = door;
        this.teams = teams;
        this.neighbours = neighbours;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var first = accounts.roster(Cast.at(Cast.TOWNSHIP)).isEmpty();
        if (first) {
            cast.all().forEach(this::enter);
        }
        Cast.DESKS.forEach(
                region -> accounts.roster(Cast.at(region)).forEach(player -> newAccounts.putOnDuty(player.account())));
        if (first) {
            requests().forEach(this::ask);
        }
    }

    private void ask(Asked asked) {
        try {
            door.ask(asked, door.newFormToken());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(Shown player) {
        var newcomer = new Newcomer(
                player.signInName(), Cast.displayName(player.signInName()), player.organization(), player.role());
        var account = newAccounts.withPassword(STAGE, newcomer, player.password());
        var role = player.role();
        var officer = new Viewer.Officer(
                account, newcomer.displayName(), player.organization(), role.name(), role.permissions());
        if (role == Role.ORGANIZER) {
            teams.take(officer);
            neighbours.list(officer);
        }
        if (officer.may(Permission.EDIT_PUBLIC_PAGE)) {
            pages.write(
                    officer,
                    new PublicPage(
                            player.organization(),
                            "团结路 12 号院内一楼（演示）",
                            "0482-0000000",
                            "1-5 08:30-12:00\n1-5 14:30-17:30",
                            "来信来访\n家庭纠纷调解\n找工作、学手艺\n两癌检查报名\n心里难受，找人说说话"));
        }
    }

    private static List<Asked> requests() {
        return List.of(
                asked(
                        "work",
                        Cast.TOWNSHIP,
                        "在饭店干了四个月，老板一直说下个月给工资，现在电话也不接了。我没有签合同，只有微信上的转账记录。",
                        "小赵",
                        SafeContact.NONE),
                asked(
                        "danger",
                        Cast.TOWNSHIP,
                        "他喝了酒就动手，昨天晚上当着孩子的面打的。我怕他发现我找人，只想知道该怎么办。",
                        "",
                        new SafeContact(
                                true,
                                "130 0000 0000",
                                Map.of(Channel.TEXT, Consent.YES),
                                "下午 2 点到 4 点",
                                "说是快递",
                                "不买保险")),
                asked("family-education", Cast.COMMUNITY, "孩子上初二，不去学校，一说就摔门。他爸在外地打工。", "", SafeContact.NONE),
                asked("law", Cast.COUNTY, "离婚的时候房子写的是他妈的名字，可首付是我爸妈出的，能要回来吗？", "", SafeContact.NONE));
    }

    private static Asked asked(String topic, String region, String words, String name, SafeContact contact) {
        return new Asked(topic, region, Cast.at(region), null, new Story(words, name), contact);
    }
}
