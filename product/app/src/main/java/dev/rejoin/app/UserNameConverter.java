package dev.rejoin.app;

import dev.rejoin.session.UserName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a user. */
final class UserNameConverter implements ITypeConverter<UserName> {
    @Override
    public UserName convert(String text) {
        return UserName.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'"
                                        + text
                                        + "' cannot be a user's name: letters, digits, '.',"
                                        + " '_' and '-', a letter or digit first"));
    }
}
