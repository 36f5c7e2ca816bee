package org.heartland.web.desk;

import java.util.List;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;

/**
 * Files of a dossier, and all that {@code check} says of them.
 *
 * @param notes on what need not be wrong
 */
public record Checked(Folder files, List<Problem> problems, List<Problem> notes) {}
