package de.zubringer.cli;

import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The workspace a verb is given, or one sentence why it cannot be used. */
public final class WorkspaceFolder {
  private WorkspaceFolder() {}

  public static Workspace read(Path directory) {
    try {
      var folder = Folder.read(directory);
      if (!folder.files().containsKey(Workspace.HEAD)) {
        throw new CannotGoOn("cli.check.no-workspace", directory.toString(), Workspace.HEAD);
      }
      return Workspace.read(folder);
    } catch (NotDirectoryException e) {
      throw new CannotGoOn(e, "cli.check.no-directory", directory.toString());
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.check.not-readable", directory.toString());
    }
  }
}
