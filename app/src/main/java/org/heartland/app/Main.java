package org.heartland.app;

/** The command line's way in. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("heartland " + (version == null ? "(not packaged)" : version));
    }
}
